import akuntabel.jejak.kolom
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
            name='Pagu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('tahun', models.IntegerField()),
                ('tahap', models.CharField(max_length=30)),
                ('jumlah', akuntabel.jejak.kolom.SenField(null=True)),
                ('tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('unsur', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasunsur')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('opd', 'tahun', 'tahap', 'unsur'), name='pagu_kunci'), models.UniqueConstraint(condition=models.Q(('unsur__isnull', True)), fields=('opd', 'tahun', 'tahap'), name='pagu_kunci_tanpa_unsur'), models.CheckConstraint(condition=models.Q(('tahap__in', ['murni', 'pergeseran', 'perubahan'])), name='pagu_tahap_dikenal'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='pagu_tahun_wajar'), models.CheckConstraint(condition=models.Q(('jumlah__gte', 0)), name='pagu_jumlah_tidak_negatif')],
            },
        ),
        migrations.CreateModel(
            name='RealisasiAnggaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('dibuat', models.DateTimeField(auto_now_add=True)),
                ('diubah', models.DateTimeField(auto_now=True)),
                ('tahun', models.IntegerField()),
                ('bulan', models.IntegerField()),
                ('jumlah', akuntabel.jejak.kolom.SenField(null=True)),
                ('tercetak', models.TextField(blank=True, default='')),
                ('terbilang_tercetak', models.TextField(blank=True, default='')),
                ('persen_tercetak', models.TextField(blank=True, default='')),
                ('lokasi', models.TextField(blank=True, default='')),
                ('opd', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('unsur', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perencanaan.identitasunsur')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('opd', 'tahun', 'bulan', 'unsur'), name='realisasi_anggaran_kunci'), models.UniqueConstraint(condition=models.Q(('unsur__isnull', True)), fields=('opd', 'tahun', 'bulan'), name='realisasi_anggaran_kunci_tanpa_unsur'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='realisasi_anggaran_tahun_wajar'), models.CheckConstraint(condition=models.Q(('bulan__range', (1, 12))), name='realisasi_anggaran_bulan_wajar')],
            },
        ),
    ]
