import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisasi', '0001_awal'),
    ]

    operations = [
        migrations.CreateModel(
            name='Catatan',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('tahun', models.IntegerField()),
                ('jenis', models.CharField(max_length=30)),
                ('uraian', models.TextField(blank=True, default='')),
                ('tabel', models.CharField(blank=True, default='', max_length=100)),
                ('objek', models.TextField(blank=True, default='')),
                ('bacaan_dipakai', models.TextField(blank=True, default='')),
                ('bacaan_lain', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('perbaikan', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='catatan_kunci_terisi'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='catatan_tahun_wajar'), models.CheckConstraint(condition=models.Q(('jenis__in', ['kontradiksi', 'salah_cetak', 'salah_hitung', 'kekosongan', 'tafsiran'])), name='catatan_jenis_dikenal')],
            },
        ),
        migrations.CreateModel(
            name='Laporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('keadaan', models.CharField(default='draf', max_length=20)),
                ('pengaju', models.CharField(blank=True, default='', max_length=150)),
                ('catatan', models.TextField(blank=True, default='')),
                ('versi_beku', models.PositiveIntegerField(default=0)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField(default=0)),
                ('opd', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('opd', 'tahun', 'triwulan'), name='laporan_kunci'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='laporan_tahun_wajar'), models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='laporan_triwulan_wajar'), models.CheckConstraint(condition=models.Q(('keadaan__in', ['draf', 'diajukan', 'diverifikasi', 'disahkan', 'dikunci', 'dikembalikan', 'dibuka_kembali'])), name='laporan_keadaan_dikenal')],
            },
        ),
        migrations.CreateModel(
            name='Narasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField()),
                ('bagian', models.CharField(max_length=100)),
                ('objek', models.CharField(blank=True, default='', max_length=100)),
                ('isi', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('opd', 'tahun', 'triwulan', 'bagian', 'objek'), name='narasi_kunci'), models.CheckConstraint(condition=models.Q(('bagian', ''), _negated=True), name='narasi_bagian_terisi'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='narasi_tahun_wajar'), models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='narasi_triwulan_wajar')],
            },
        ),
        migrations.CreateModel(
            name='Swot',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('tahun', models.IntegerField()),
                ('bidang', models.CharField(max_length=30)),
                ('uraian', models.TextField(blank=True, default='')),
                ('urutan', models.IntegerField(default=0)),
                ('lokasi', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='swot_kunci_terisi'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='swot_tahun_wajar'), models.CheckConstraint(condition=models.Q(('bidang__in', ['kekuatan', 'kelemahan', 'peluang', 'ancaman', 'strategi_so', 'strategi_wo', 'strategi_st', 'strategi_wt'])), name='swot_bidang_dikenal')],
            },
        ),
    ]
