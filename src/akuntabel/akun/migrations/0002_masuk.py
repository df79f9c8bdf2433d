from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('akun', '0001_awal'),
    ]

    operations = [
        migrations.AddField(
            model_name='pengguna',
            name='wajib_ganti_sandi',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='pengguna',
            name='peragaan',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='penugasan',
            name='dicabut',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.CreateModel(
            name='Peragaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('frasa', models.CharField(max_length=100)),
                ('mulai', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('id', 1)), name='peragaan_satu'),
                    models.CheckConstraint(condition=models.Q(('frasa', ''), _negated=True), name='peragaan_frasa_terisi'),
                ],
            },
        ),
    ]
