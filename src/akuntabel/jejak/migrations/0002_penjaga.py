from django.db import migrations

from akuntabel.jejak.penjaga import jalankan_lepas, jalankan_pasang


class Migration(migrations.Migration):
    dependencies = [("jejak", "0001_awal")]
    operations = [migrations.RunPython(jalankan_pasang, jalankan_lepas)]
