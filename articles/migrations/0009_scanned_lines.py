from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0008_reparses"),
    ]

    operations = [
        migrations.AddField(
            model_name="upload",
            name="scanned",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="每行在文本中的位置、识别把握、在原件第几页的何处",
                verbose_name="识别的行",
            ),
        ),
    ]
