import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Pemda',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kode', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('nama', models.TextField(blank=True, default='')),
                ('jenis', models.CharField(max_length=30)),
                ('ibu_kota', models.TextField(blank=True, default='')),
                ('sebutan_kepala', models.TextField(blank=True, default='')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('jenis__in', ['kabupaten', 'kota', 'provinsi', 'instansi_pusat'])), name='pemda_jenis_dikenal'), models.CheckConstraint(condition=models.Q(models.Q(('kode', ''), _negated=True), models.Q(('nama', ''), _negated=True)), name='pemda_kode_nama_terisi')],
            },
        ),
        migrations.CreateModel(
            name='Opd',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kode', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('nama', models.TextField(blank=True, default='')),
                ('singkatan', models.TextField(blank=True, default='')),
                ('sebutan_kepala', models.TextField(blank=True, default='')),
                ('bidang_urusan', models.CharField(blank=True, default='', max_length=100)),
                ('kedudukan', models.TextField(blank=True, default='')),
                ('tugas', models.TextField(blank=True, default='')),
                ('alamat', models.TextField(blank=True, default='')),
                ('pemda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.pemda')),
            ],
        ),
        migrations.CreateModel(
            name='PeriodeTriwulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('keadaan', models.CharField(default='draf', max_length=20)),
                ('pengaju', models.CharField(blank=True, default='', max_length=150)),
                ('catatan', models.TextField(blank=True, default='')),
                ('versi_beku', models.PositiveIntegerField(default=0)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField()),
                ('opd', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('nama', models.TextField(blank=True, default='')),
                ('urutan', models.IntegerField(default=0)),
                ('induk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.unit')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
        ),
        migrations.CreateModel(
            name='Jabatan',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('nama', models.TextField(blank=True, default='')),
                ('eselon', models.TextField(blank=True, default='')),
                ('kepala_opd', models.BooleanField(default=False)),
                ('urutan', models.IntegerField(default=0)),
                ('atasan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.jabatan')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.unit')),
            ],
        ),
        migrations.CreateModel(
            name='Kepegawaian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('tahun', models.IntegerField()),
                ('kelompok', models.CharField(max_length=30)),
                ('rincian', models.CharField(max_length=300)),
                ('status_pegawai', models.CharField(blank=True, default='', max_length=100)),
                ('jumlah', models.BigIntegerField(null=True)),
                ('urutan', models.IntegerField(default=0)),
                ('tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('opd', 'tahun', 'kelompok', 'rincian', 'status_pegawai'), name='kepegawaian_kunci'), models.CheckConstraint(condition=models.Q(('kelompok__in', ['pendidikan', 'pelatihan', 'golongan', 'jabatan'])), name='kepegawaian_kelompok_dikenal'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='kepegawaian_tahun_wajar'), models.CheckConstraint(condition=models.Q(('jumlah__gte', 0)), name='kepegawaian_jumlah_tidak_negatif')],
            },
        ),
        migrations.CreateModel(
            name='Fungsi',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('uraian', models.TextField(blank=True, default='')),
                ('urutan', models.IntegerField(default=0)),
                ('lokasi', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='fungsi_kunci_terisi')],
            },
        ),
        migrations.CreateModel(
            name='DasarHukum',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('jenis', models.TextField(blank=True, default='')),
                ('nomor', models.TextField(blank=True, default='')),
                ('tahun', models.IntegerField()),
                ('tentang', models.TextField(blank=True, default='')),
                ('peran', models.CharField(max_length=30)),
                ('keterangan', models.TextField(blank=True, default='')),
                ('dicantumkan', models.BooleanField(default=True)),
                ('urutan', models.IntegerField(default=0)),
                ('tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='dasar_hukum_kunci_terisi'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='dasar_hukum_tahun_wajar'), models.CheckConstraint(condition=models.Q(('peran__in', ['umum', 'pembentukan', 'pedoman_pk', 'pedoman_laporan', 'rpjmd', 'renstra'])), name='dasar_hukum_peran_dikenal')],
            },
        ),
        migrations.CreateModel(
            name='Aset',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('tahun', models.IntegerField()),
                ('kelompok', models.TextField(blank=True, default='')),
                ('uraian', models.TextField(blank=True, default='')),
                ('jumlah', models.BigIntegerField(null=True)),
                ('satuan', models.TextField(blank=True, default='')),
                ('urutan', models.IntegerField(default=0)),
                ('tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='aset_kunci_terisi'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='aset_tahun_wajar'), models.CheckConstraint(condition=models.Q(('jumlah__gte', 0)), name='aset_jumlah_tidak_negatif')],
            },
        ),
        migrations.CreateModel(
            name='Pemangku',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('nama', models.TextField(blank=True, default='')),
                ('status', models.CharField(max_length=30)),
                ('pangkat', models.TextField(blank=True, default='')),
                ('nip', models.TextField(blank=True, default='')),
                ('mulai', models.DateField(null=True)),
                ('selesai', models.DateField(null=True)),
                ('jabatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.jabatan')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kunci', ''), _negated=True), models.Q(('nama', ''), _negated=True)), name='pemangku_kunci_nama_terisi'), models.CheckConstraint(condition=models.Q(('status__in', ['definitif', 'plt', 'plh'])), name='pemangku_status_dikenal'), models.CheckConstraint(condition=models.Q(('selesai__gte', models.F('mulai')), ('mulai__isnull', True), ('selesai__isnull', True), _connector='OR'), name='pemangku_mulai_selesai_berurut')],
            },
        ),
        migrations.AddConstraint(
            model_name='opd',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kode', ''), _negated=True), models.Q(('nama', ''), _negated=True)), name='opd_kode_nama_terisi'),
        ),
        migrations.AddConstraint(
            model_name='periodetriwulan',
            constraint=models.UniqueConstraint(fields=('opd', 'tahun', 'triwulan'), name='periode_triwulan_kunci'),
        ),
        migrations.AddConstraint(
            model_name='periodetriwulan',
            constraint=models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='periode_triwulan_tahun_wajar'),
        ),
        migrations.AddConstraint(
            model_name='periodetriwulan',
            constraint=models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='periode_triwulan_triwulan_wajar'),
        ),
        migrations.AddConstraint(
            model_name='periodetriwulan',
            constraint=models.CheckConstraint(condition=models.Q(('keadaan__in', ['draf', 'diajukan', 'diverifikasi', 'disahkan', 'dikunci', 'dikembalikan', 'dibuka_kembali'])), name='periode_triwulan_keadaan_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='unit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kunci', ''), _negated=True), models.Q(('nama', ''), _negated=True)), name='unit_kunci_nama_terisi'),
        ),
        migrations.AddConstraint(
            model_name='jabatan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kunci', ''), _negated=True), models.Q(('nama', ''), _negated=True)), name='jabatan_kunci_nama_terisi'),
        ),
    ]
