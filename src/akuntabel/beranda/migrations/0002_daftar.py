import akuntabel.jejak.kolom
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The rows are derived: the table is simply made anew."""

    dependencies = [
        ('beranda', '0001_awal'),
    ]

    operations = [
        migrations.DeleteModel(name='RekapOpd'),
        migrations.CreateModel(
            name='RekapOpd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField()),
                ('cap', models.CharField(max_length=250)),
                ('dihitung', models.DateTimeField(auto_now=True)),
                ('ada_rencana', models.BooleanField()),
                ('indikator', models.PositiveIntegerField()),
                ('bertarget', models.PositiveIntegerField()),
                ('wajib', models.PositiveIntegerField()),
                ('belum', models.JSONField(default=list)),
                ('terukur', models.PositiveIntegerField()),
                ('lengkap', models.PositiveIntegerField()),
                ('meleset', models.PositiveIntegerField()),
                ('rata_mikro', models.BigIntegerField(null=True)),
                ('analisis_kurang', models.JSONField(default=list)),
                ('tanpa_bukti', models.JSONField(default=list)),
                ('pagu', akuntabel.jejak.kolom.SenField(null=True)),
                ('realisasi', akuntabel.jejak.kolom.SenField(null=True)),
                ('serapan_mikro', models.BigIntegerField(null=True)),
                ('temuan', models.PositiveIntegerField(null=True)),
                ('temuan_tinggi', models.PositiveIntegerField(null=True)),
                ('terberat', models.JSONField(default=list)),
                ('opd', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'indexes': [models.Index(fields=['tahun', 'triwulan'], name='rekap_opd_periode')],
                'constraints': [models.UniqueConstraint(fields=('opd', 'tahun', 'triwulan'), name='rekap_opd_kunci'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='rekap_opd_tahun_wajar'), models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='rekap_opd_triwulan_wajar')],
            },
        ),
    ]
