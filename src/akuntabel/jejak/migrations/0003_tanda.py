from django.db import migrations, models

from akuntabel.jejak.penjaga import jalankan_lepas, jalankan_pasang


class Migration(migrations.Migration):

    dependencies = [
        ('jejak', '0002_penjaga'),
    ]

    operations = [
        migrations.CreateModel(
            name='Permintaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('alur', models.CharField(max_length=20)),
                ('opd', models.CharField(blank=True, max_length=100)),
                ('kunci', models.CharField(max_length=100)),
                ('sebutan', models.TextField()),
                ('alasan', models.TextField()),
                ('oleh', models.CharField(max_length=150)),
                ('waktu', models.DateTimeField()),
                ('keputusan', models.CharField(choices=[('menunggu', 'Menunggu'), ('disetujui', 'Disetujui'), ('ditolak', 'Ditolak')], default='menunggu', max_length=20)),
                ('jawaban', models.TextField(blank=True)),
                ('diputus_oleh', models.CharField(blank=True, max_length=150)),
                ('waktu_putus', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Tanda',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('alur', models.CharField(max_length=20)),
                ('opd', models.CharField(blank=True, max_length=100)),
                ('kunci', models.CharField(max_length=100)),
                ('objek', models.CharField(blank=True, max_length=250)),
                ('indikator', models.CharField(blank=True, max_length=100)),
                ('sebutan', models.TextField(blank=True)),
                ('isi', models.TextField()),
                ('oleh', models.CharField(max_length=150)),
                ('waktu', models.DateTimeField()),
                ('jawaban', models.TextField(blank=True)),
                ('penjawab', models.CharField(blank=True, max_length=150)),
                ('waktu_jawab', models.DateTimeField(null=True)),
                ('ditutup_oleh', models.CharField(blank=True, max_length=150)),
                ('waktu_tutup', models.DateTimeField(null=True)),
            ],
        ),
        migrations.AddIndex(
            model_name='jejak',
            index=models.Index(fields=['opd', 'tindakan', 'nomor'], name='jejak_tindakan'),
        ),
        migrations.AddIndex(
            model_name='permintaan',
            index=models.Index(fields=['keputusan', 'waktu'], name='permintaan_menunggu'),
        ),
        migrations.AddConstraint(
            model_name='permintaan',
            constraint=models.CheckConstraint(condition=models.Q(('alur__in', ['triwulan', 'rencana', 'rencana_pemda', 'pk', 'lkjip'])), name='permintaan_alur_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='permintaan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kunci', ''), _negated=True), models.Q(('alasan', ''), _negated=True), models.Q(('oleh', ''), _negated=True)), name='permintaan_kunci_alasan_oleh_terisi'),
        ),
        migrations.AddConstraint(
            model_name='permintaan',
            constraint=models.UniqueConstraint(condition=models.Q(('keputusan', 'menunggu')), fields=('opd', 'alur', 'kunci'), name='permintaan_satu_menunggu'),
        ),
        migrations.AddIndex(
            model_name='tanda',
            index=models.Index(fields=['opd', 'alur', 'kunci'], name='tanda_tempat'),
        ),
        migrations.AddConstraint(
            model_name='tanda',
            constraint=models.CheckConstraint(condition=models.Q(('alur__in', ['triwulan', 'rencana', 'rencana_pemda', 'pk', 'lkjip'])), name='tanda_alur_dikenal'),
        ),
        migrations.AddConstraint(
            model_name='tanda',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kunci', ''), _negated=True), models.Q(('isi', ''), _negated=True), models.Q(('oleh', ''), _negated=True)), name='tanda_kunci_isi_oleh_terisi'),
        ),
        # SQLite makes the table anew to change a constraint, and the guard goes with the old one.
        migrations.RunPython(jalankan_lepas, jalankan_pasang),
        migrations.RemoveConstraint(
            model_name='bekuan',
            name='bekuan_alur_dikenal',
        ),
        migrations.AddConstraint(
            model_name='bekuan',
            constraint=models.CheckConstraint(condition=models.Q(('alur__in', ['triwulan', 'rencana', 'rencana_pemda', 'pk', 'lkjip'])), name='bekuan_alur_dikenal'),
        ),
        migrations.RunPython(jalankan_pasang, jalankan_lepas),
    ]
