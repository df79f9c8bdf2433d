import akuntabel.jejak.kolom
import django.db.models.deletion
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisasi', '0001_awal'),
        ('perencanaan', '0001_awal'),
    ]

    operations = [
        migrations.CreateModel(
            name='Analisis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('objek', models.CharField(max_length=100)),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField(default=0)),
                ('penyebab', models.TextField(blank=True, default='')),
                ('pendukung', models.TextField(blank=True, default='')),
                ('hambatan', models.TextField(blank=True, default='')),
                ('solusi', models.TextField(blank=True, default='')),
                ('tindak_lanjut', models.TextField(blank=True, default='')),
                ('pembanding', models.TextField(blank=True, default='')),
                ('pembanding_nilai', akuntabel.jejak.kolom.DesimalField(null=True)),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('objek', 'tahun', 'triwulan'), name='analisis_kunci'), models.CheckConstraint(condition=models.Q(('objek', ''), _negated=True), name='analisis_objek_terisi'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='analisis_tahun_wajar'), models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='analisis_triwulan_wajar')],
            },
        ),
        migrations.CreateModel(
            name='Bukti',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField()),
                ('nama_berkas', models.TextField(blank=True, default='')),
                ('sidik', models.CharField(db_index=True, max_length=64)),
                ('ukuran', models.BigIntegerField()),
                ('jenis_media', models.TextField(blank=True, default='')),
                ('keterangan', models.TextField(blank=True, default='')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasindikator')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kunci', ''), _negated=True), models.Q(('sidik', ''), _negated=True)), name='bukti_kunci_sidik_terisi'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='bukti_tahun_wajar'), models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='bukti_triwulan_wajar'), models.CheckConstraint(condition=models.Q(('ukuran__gte', 0)), name='bukti_ukuran_tidak_negatif')],
            },
        ),
        migrations.CreateModel(
            name='Realisasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('nilai', akuntabel.jejak.kolom.DesimalField(blank=True, null=True)),
                ('nilai_atas', akuntabel.jejak.kolom.DesimalField(blank=True, null=True)),
                ('peringkat', models.TextField(blank=True, default='')),
                ('status', models.CharField(max_length=20)),
                ('alasan', models.TextField(blank=True, default='')),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField(default=0)),
                ('satuan', models.TextField(blank=True, default='')),
                ('sumber', models.CharField(max_length=30)),
                ('keterangan', models.TextField(blank=True, default='')),
                ('tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('indikator', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasindikator')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('indikator', 'tahun', 'triwulan'), name='realisasi_kunci'), models.CheckConstraint(condition=models.Q(('sumber__in', ['diukur', 'dihitung', 'asumsi_serapan'])), name='realisasi_sumber_dikenal'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='realisasi_tahun_wajar'), models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='realisasi_triwulan_wajar'), models.CheckConstraint(condition=models.Q(models.Q(models.Q(('status', 'angka')), models.Q(('nilai__isnull', False)), models.Q(('nilai_atas__isnull', True)), models.Q(('peringkat', '')), models.Q(('alasan', ''))), models.Q(models.Q(('status', 'rentang')), models.Q(('nilai__isnull', False)), models.Q(('nilai_atas__isnull', False)), models.Q(('peringkat', '')), models.Q(('alasan', ''))), models.Q(models.Q(('status', 'peringkat')), models.Q(('nilai__isnull', True)), models.Q(('nilai_atas__isnull', True)), models.Q(('peringkat', ''), _negated=True), models.Q(('alasan', ''))), models.Q(models.Q(('status', 'belum_diisi')), models.Q(('nilai__isnull', True)), models.Q(('nilai_atas__isnull', True)), models.Q(('peringkat', '')), models.Q(('alasan', ''))), models.Q(models.Q(('status__in', ['belum_diukur', 'tidak_berlaku'])), models.Q(('nilai__isnull', True)), models.Q(('nilai_atas__isnull', True)), models.Q(('peringkat', ''))), _connector='OR'), name='realisasi_nilai_sesuai_status'), models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(models.Func(models.F('nilai'), output_field=models.DecimalField(), template='CAST(%(expressions)s AS NUMERIC)'), models.Func(models.F('nilai_atas'), output_field=models.DecimalField(), template='CAST(%(expressions)s AS NUMERIC)')), ('nilai_atas__isnull', True), _connector='OR'), name='realisasi_rentang_berurut')],
            },
        ),
    ]
