import akuntabel.jejak.kolom
import django.db.models.deletion
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisasi', '0001_awal'),
    ]

    operations = [
        migrations.CreateModel(
            name='Rencana',
            fields=[
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('jenis', models.CharField(max_length=30)),
                ('nama', models.TextField(blank=True, default='')),
                ('tahun_awal', models.IntegerField()),
                ('tahun_akhir', models.IntegerField()),
                ('versi_rencana', models.CharField(max_length=30)),
                ('nomor', models.IntegerField(default=1)),
                ('berlaku_sejak', models.IntegerField(default=0)),
                ('nomenklatur', models.CharField(blank=True, default='', max_length=100)),
                ('tanggal', models.DateField(null=True)),
                ('dasar_hukum', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.dasarhukum')),
                ('opd', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
        ),
        migrations.CreateModel(
            name='IdentitasIndikator',
            fields=[
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
        ),
        migrations.CreateModel(
            name='IdentitasKebijakan',
            fields=[
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
        ),
        migrations.CreateModel(
            name='IdentitasUnsur',
            fields=[
                ('kunci', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
        ),
        migrations.CreateModel(
            name='KeadaanRencana',
            fields=[
                ('keadaan', models.CharField(default='draf', max_length=20)),
                ('pengaju', models.CharField(blank=True, default='', max_length=150)),
                ('catatan', models.TextField(blank=True, default='')),
                ('versi_beku', models.PositiveIntegerField(default=0)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('rencana', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='perencanaan.rencana')),
            ],
        ),
        migrations.CreateModel(
            name='Indikator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('uraian', models.TextField(blank=True, default='')),
                ('kode', models.CharField(blank=True, default='', max_length=100)),
                ('satuan', models.TextField(blank=True, default='')),
                ('arah', models.CharField(max_length=30)),
                ('rumus', models.CharField(max_length=30)),
                ('akumulasi', models.CharField(max_length=30)),
                ('jenis', models.CharField(blank=True, max_length=30, null=True)),
                ('iku', models.BooleanField(default=False)),
                ('skala', models.CharField(blank=True, default='', max_length=100)),
                ('definisi', models.TextField(blank=True, default='')),
                ('formula', models.TextField(blank=True, default='')),
                ('formula_hitung', models.TextField(blank=True, default='')),
                ('sumber_data', models.TextField(blank=True, default='')),
                ('frekuensi', models.TextField(blank=True, default='')),
                ('nilai_awal', akuntabel.jejak.kolom.DesimalField(null=True)),
                ('tahun_awal', models.IntegerField(null=True)),
                ('diarsipkan', models.BooleanField(default=False)),
                ('urutan', models.IntegerField(default=0)),
                ('tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('kunci', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasindikator')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('penanggung_jawab', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.jabatan')),
                ('penerus', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasindikator')),
                ('unsur', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasunsur')),
                ('rencana', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.rencana')),
            ],
        ),
        migrations.CreateModel(
            name='Kebijakan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('uraian', models.TextField(blank=True, default='')),
                ('urutan', models.IntegerField(default=0)),
                ('tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('kunci', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitaskebijakan')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('rencana', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.rencana')),
                ('sasaran', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasunsur')),
            ],
        ),
        migrations.CreateModel(
            name='Target',
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
                ('tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasindikator')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('rencana', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.rencana')),
            ],
        ),
        migrations.CreateModel(
            name='Unsur',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('jenis', models.CharField(max_length=30)),
                ('uraian', models.TextField(blank=True, default='')),
                ('kode', models.CharField(blank=True, default='', max_length=100)),
                ('kondisi', models.TextField(blank=True, default='')),
                ('diarsipkan', models.BooleanField(default=False)),
                ('urutan', models.IntegerField(default=0)),
                ('tercetak', models.TextField(blank=True, default='')),
                ('kondisi_tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('induk', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasunsur')),
                ('kebijakan', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitaskebijakan')),
                ('kunci', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasunsur')),
                ('opd', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('pemilik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('penerus', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasunsur')),
                ('rencana', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.rencana')),
                ('unit', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.unit')),
            ],
        ),
        migrations.AddConstraint(
            model_name='identitasindikator',
            constraint=models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='identitas_indikator_kunci_terisi'),
        ),
        migrations.AddConstraint(
            model_name='identitaskebijakan',
            constraint=models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='identitas_kebijakan_kunci_terisi'),
        ),
        migrations.AddConstraint(
            model_name='identitasunsur',
            constraint=models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='identitas_unsur_kunci_terisi'),
        ),
        migrations.AddConstraint(
            model_name='keadaanrencana',
            constraint=models.CheckConstraint(condition=models.Q(('keadaan__in', ['draf', 'diajukan', 'diverifikasi', 'disahkan', 'dikunci', 'dikembalikan', 'dibuka_kembali'])), name='keadaan_rencana_keadaan_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='rencana',
            constraint=models.CheckConstraint(condition=models.Q(('kunci', ''), _negated=True), name='rencana_kunci_terisi'),
        ),
        migrations.AddConstraint(
            model_name='rencana',
            constraint=models.CheckConstraint(condition=models.Q(('jenis__in', ['rpjmd', 'renstra', 'renja'])), name='rencana_jenis_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='rencana',
            constraint=models.CheckConstraint(condition=models.Q(('versi_rencana__in', ['murni', 'perubahan'])), name='rencana_versi_rencana_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='rencana',
            constraint=models.CheckConstraint(condition=models.Q(('tahun_awal__range', (1, 9999))), name='rencana_tahun_awal_wajar'),
        ),
        migrations.AddConstraint(
            model_name='rencana',
            constraint=models.CheckConstraint(condition=models.Q(('tahun_akhir__range', (1, 9999))), name='rencana_tahun_akhir_wajar'),
        ),
        migrations.AddConstraint(
            model_name='rencana',
            constraint=models.CheckConstraint(condition=models.Q(('tahun_akhir__gte', models.F('tahun_awal')), ('tahun_awal__isnull', True), ('tahun_akhir__isnull', True), _connector='OR'), name='rencana_tahun_awal_tahun_akhir_berurut'),
        ),
        migrations.AddConstraint(
            model_name='rencana',
            constraint=models.CheckConstraint(condition=models.Q(('berlaku_sejak__range', (0, 9999))), name='rencana_berlaku_sejak_wajar'),
        ),
        migrations.AddConstraint(
            model_name='indikator',
            constraint=models.UniqueConstraint(fields=('rencana', 'kunci'), name='indikator_kunci'),
        ),
        migrations.AddConstraint(
            model_name='indikator',
            constraint=models.CheckConstraint(condition=models.Q(('arah__in', ['naik', 'turun', 'tetap', 'rentang'])), name='indikator_arah_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='indikator',
            constraint=models.CheckConstraint(condition=models.Q(('rumus__in', ['R/T', '(2T-R)/T', 'T/R', 'tetap', 'rentang'])), name='indikator_rumus_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='indikator',
            constraint=models.CheckConstraint(condition=models.Q(('akumulasi__in', ['jumlah', 'posisi_akhir', 'rata_rata', 'maksimum', 'tahunan'])), name='indikator_akumulasi_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='indikator',
            constraint=models.CheckConstraint(condition=models.Q(('jenis__in', ['masukan', 'proses', 'keluaran', 'hasil'])), name='indikator_jenis_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='indikator',
            constraint=models.CheckConstraint(condition=models.Q(('tahun_awal__range', (1, 9999))), name='indikator_tahun_awal_wajar'),
        ),
        migrations.AddConstraint(
            model_name='kebijakan',
            constraint=models.UniqueConstraint(fields=('rencana', 'kunci'), name='kebijakan_kunci'),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='target_tahun_wajar'),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='target_triwulan_wajar'),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('status', 'angka')), models.Q(('nilai__isnull', False)), models.Q(('nilai_atas__isnull', True)), models.Q(('peringkat', '')), models.Q(('alasan', ''))), models.Q(models.Q(('status', 'rentang')), models.Q(('nilai__isnull', False)), models.Q(('nilai_atas__isnull', False)), models.Q(('peringkat', '')), models.Q(('alasan', ''))), models.Q(models.Q(('status', 'peringkat')), models.Q(('nilai__isnull', True)), models.Q(('nilai_atas__isnull', True)), models.Q(('peringkat', ''), _negated=True), models.Q(('alasan', ''))), models.Q(models.Q(('status', 'belum_diisi')), models.Q(('nilai__isnull', True)), models.Q(('nilai_atas__isnull', True)), models.Q(('peringkat', '')), models.Q(('alasan', ''))), models.Q(models.Q(('status__in', ['belum_diukur', 'tidak_berlaku'])), models.Q(('nilai__isnull', True)), models.Q(('nilai_atas__isnull', True)), models.Q(('peringkat', ''))), _connector='OR'), name='target_nilai_sesuai_status'),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(models.Func(models.F('nilai'), output_field=models.DecimalField(), template='CAST(%(expressions)s AS NUMERIC)'), models.Func(models.F('nilai_atas'), output_field=models.DecimalField(), template='CAST(%(expressions)s AS NUMERIC)')), ('nilai_atas__isnull', True), _connector='OR'), name='target_rentang_berurut'),
        ),
        migrations.AddConstraint(
            model_name='unsur',
            constraint=models.UniqueConstraint(fields=('rencana', 'kunci'), name='unsur_kunci'),
        ),
        migrations.AddConstraint(
            model_name='unsur',
            constraint=models.CheckConstraint(condition=models.Q(('jenis__in', ['misi', 'tujuan', 'sasaran', 'kondisi_antara', 'program', 'kegiatan', 'sub_kegiatan'])), name='unsur_jenis_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='unsur',
            constraint=models.CheckConstraint(condition=models.Q(('induk__isnull', True), models.Q(('induk', models.F('kunci')), _negated=True), _connector='OR'), name='unsur_bukan_induk_sendiri'),
        ),
    ]
