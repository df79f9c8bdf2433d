from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='KepalaHarian',
            fields=[
                ('tanggal', models.DateField(primary_key=True, serialize=False)),
                ('isi', models.TextField()),
                ('sidik_sebelumnya', models.CharField(blank=True, max_length=64)),
                ('sidik', models.CharField(max_length=64)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KepalaRantai',
            fields=[
                ('opd', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('nomor', models.PositiveIntegerField(default=0)),
                ('sidik', models.CharField(blank=True, max_length=64)),
                ('hari', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Bekuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('alur', models.CharField(max_length=20)),
                ('opd', models.CharField(blank=True, max_length=100)),
                ('kunci', models.CharField(max_length=100)),
                ('nomor', models.PositiveIntegerField()),
                ('waktu', models.DateTimeField()),
                ('pelaku', models.CharField(max_length=150)),
                ('isi', models.TextField()),
                ('sidik', models.CharField(max_length=64)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('alur', 'opd', 'kunci', 'nomor'), name='bekuan_kunci'), models.CheckConstraint(condition=models.Q(('alur__in', ['triwulan', 'rencana', 'pk', 'lkjip'])), name='bekuan_alur_dikenal'), models.CheckConstraint(condition=models.Q(models.Q(('isi', ''), _negated=True), models.Q(('sidik', ''), _negated=True)), name='bekuan_isi_sidik_terisi')],
            },
        ),
        migrations.CreateModel(
            name='Jejak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opd', models.CharField(blank=True, max_length=100)),
                ('nomor', models.PositiveIntegerField()),
                ('waktu', models.DateTimeField()),
                ('pelaku', models.CharField(max_length=150)),
                ('atas_nama', models.CharField(blank=True, max_length=150)),
                ('tindakan', models.CharField(max_length=100)),
                ('objek', models.TextField(blank=True)),
                ('sebelum', models.TextField(blank=True)),
                ('sesudah', models.TextField(blank=True)),
                ('alasan', models.TextField(blank=True)),
                ('sidik_sebelumnya', models.CharField(blank=True, max_length=64)),
                ('sidik', models.CharField(max_length=64)),
            ],
            options={
                'indexes': [models.Index(fields=['waktu'], name='jejak_waktu')],
                'constraints': [models.UniqueConstraint(fields=('opd', 'nomor'), name='jejak_kunci'), models.CheckConstraint(condition=models.Q(models.Q(('pelaku', ''), _negated=True), models.Q(('tindakan', ''), _negated=True), models.Q(('sidik', ''), _negated=True)), name='jejak_pelaku_tindakan_sidik_terisi')],
            },
        ),
    ]
