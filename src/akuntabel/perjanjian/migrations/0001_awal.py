import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisasi', '0001_awal'),
        ('perencanaan', '0001_awal'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pk',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('tahun', models.IntegerField()),
                ('nomor', models.IntegerField(default=1)),
                ('pihak_kedua_nama', models.TextField(blank=True, default='')),
                ('pihak_kedua_jabatan', models.TextField(blank=True, default='')),
                ('tahap_anggaran', models.CharField(max_length=30)),
                ('alasan_perubahan', models.CharField(blank=True, max_length=30, null=True)),
                ('tanggal', models.DateField(null=True)),
                ('tempat', models.TextField(blank=True, default='')),
                ('ditandatangani', models.BooleanField(default=False)),
                ('isi', models.TextField(blank=True, default='')),
                ('sidik', models.CharField(blank=True, default='', max_length=64)),
                ('jabatan', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.jabatan')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('pihak_pertama', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.pemangku')),
                ('rencana', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.rencana')),
            ],
        ),
        migrations.CreateModel(
            name='KeadaanPk',
            fields=[
                ('keadaan', models.CharField(default='draf', max_length=20)),
                ('pengaju', models.CharField(blank=True, default='', max_length=150)),
                ('catatan', models.TextField(blank=True, default='')),
                ('versi_beku', models.PositiveIntegerField(default=0)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('perjanjian', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='status', serialize=False, to='perjanjian.pk')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('keadaan__in', ['draf', 'diajukan', 'diverifikasi', 'disahkan', 'dikunci', 'dikembalikan', 'dibuka_kembali'])), name='keadaan_pk_keadaan_dikenal')],
            },
        ),
        migrations.AddConstraint(
            model_name='pk',
            constraint=models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='pk_kunci_terisi'),
        ),
        migrations.AddConstraint(
            model_name='pk',
            constraint=models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='pk_tahun_wajar'),
        ),
        migrations.AddConstraint(
            model_name='pk',
            constraint=models.CheckConstraint(condition=models.Q(('tahap_anggaran__in', ['murni', 'pergeseran', 'perubahan'])), name='pk_tahap_anggaran_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='pk',
            constraint=models.CheckConstraint(condition=models.Q(('alasan_perubahan__in', ['pergantian_pejabat', 'perubahan_strategi', 'perubahan_prioritas'])), name='pk_alasan_perubahan_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='pk',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('isi', ''), ('sidik', '')), models.Q(('ditandatangani', True), models.Q(('isi', ''), _negated=True), models.Q(('sidik', ''), _negated=True)), _connector='OR'), name='pk_beku_hanya_bila_ditandatangani'),
        ),
    ]
