import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisasi', '0001_awal'),
    ]

    operations = [
        migrations.CreateModel(
            name='JendelaPeriode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField()),
                ('buka', models.DateField(null=True)),
                ('tutup', models.DateField(null=True)),
                ('dikunci', models.BooleanField(default=False)),
                ('oleh', models.CharField(max_length=150)),
                ('alasan', models.TextField(blank=True, default='')),
                ('versi', models.PositiveIntegerField(default=1)),
                ('diubah', models.DateTimeField(auto_now=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('tahun', 'triwulan'), name='jendela_periode_kunci'), models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='jendela_periode_tahun_wajar'), models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='jendela_periode_triwulan_wajar'), models.CheckConstraint(condition=models.Q(('tutup__gte', models.F('buka')), ('buka__isnull', True), ('tutup__isnull', True), _connector='OR'), name='jendela_periode_buka_tutup_berurut'), models.CheckConstraint(condition=models.Q(('oleh', ''), _negated=True), name='jendela_periode_oleh_terisi')],
            },
        ),
        migrations.CreateModel(
            name='PengecualianPeriode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tahun', models.IntegerField()),
                ('triwulan', models.IntegerField()),
                ('pengguna', models.CharField(blank=True, default='', max_length=150)),
                ('sampai', models.DateField()),
                ('alasan', models.TextField(blank=True, default='')),
                ('oleh', models.CharField(max_length=150)),
                ('waktu', models.DateTimeField(auto_now_add=True)),
                ('dicabut', models.DateTimeField(null=True)),
                ('dicabut_oleh', models.CharField(blank=True, default='', max_length=150)),
                ('opd', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
            ],
            options={
                'indexes': [models.Index(fields=['opd', 'tahun', 'triwulan'], name='pengecualian_periode_opd')],
                'constraints': [models.CheckConstraint(condition=models.Q(('tahun__range', (1, 9999))), name='pengecualian_periode_tahun_wajar'), models.CheckConstraint(condition=models.Q(('triwulan__range', (0, 4))), name='pengecualian_periode_triwulan_wajar'), models.CheckConstraint(condition=models.Q(models.Q(('alasan', ''), _negated=True), models.Q(('oleh', ''), _negated=True)), name='pengecualian_periode_alasan_oleh_terisi')],
            },
        ),
    ]
