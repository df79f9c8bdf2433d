import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('organisasi', '0001_awal'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pengguna',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('nama', models.CharField(blank=True, default='', max_length=150, verbose_name='nama lengkap')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'pengguna',
                'verbose_name_plural': 'pengguna',
                'abstract': False,
            },
            managers=[
                ('objects', django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name='Penugasan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('peran', models.CharField(max_length=30)),
                ('jangkauan', models.CharField(max_length=30)),
                ('indikator', models.CharField(blank=True, default='', max_length=100)),
                ('mulai', models.DateField(blank=True, null=True)),
                ('selesai', models.DateField(blank=True, null=True)),
                ('opd', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.opd')),
                ('pengguna', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='penugasan', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisasi.unit')),
            ],
            options={
                'verbose_name': 'penugasan',
                'verbose_name_plural': 'penugasan',
                'constraints': [models.CheckConstraint(condition=models.Q(('peran__in', ['admin_pemda', 'bappeda', 'bagian_organisasi', 'inspektorat', 'kepala_opd', 'verifikator_opd', 'operator_opd', 'penanggung_jawab_indikator', 'pimpinan', 'auditor', 'sistem'])), name='penugasan_peran_dikenal'), models.CheckConstraint(condition=models.Q(('jangkauan__in', ['pemda', 'opd', 'unit', 'indikator'])), name='penugasan_jangkauan_dikenal'), models.CheckConstraint(condition=models.Q(('selesai__gte', models.F('mulai')), ('mulai__isnull', True), ('selesai__isnull', True), _connector='OR'), name='penugasan_mulai_selesai_berurut'), models.CheckConstraint(condition=models.Q(models.Q(('indikator', ''), ('jangkauan', 'pemda'), ('opd__isnull', True), ('unit__isnull', True)), models.Q(('indikator', ''), ('jangkauan', 'opd'), ('opd__isnull', False), ('unit__isnull', True)), models.Q(('indikator', ''), ('jangkauan', 'unit'), ('opd__isnull', False), ('unit__isnull', False)), models.Q(('jangkauan', 'indikator'), ('opd__isnull', False), ('unit__isnull', True), models.Q(('indikator', ''), _negated=True)), _connector='OR'), name='penugasan_sesuai_jangkauan')],
            },
        ),
    ]
