import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisasi', '0001_awal'),
        ('perencanaan', '0001_awal'),
        ('perjanjian', '0001_awal'),
    ]

    operations = [
        migrations.AddField(
            model_name='target',
            name='perjanjian',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perjanjian.pk'),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.UniqueConstraint(fields=('rencana', 'indikator', 'tahun', 'triwulan', 'perjanjian'), name='target_kunci'),
        ),
        migrations.AddConstraint(
            model_name='target',
            constraint=models.UniqueConstraint(condition=models.Q(('perjanjian__isnull', True)), fields=('rencana', 'indikator', 'tahun', 'triwulan'), name='target_kunci_tanpa_perjanjian'),
        ),
    ]
