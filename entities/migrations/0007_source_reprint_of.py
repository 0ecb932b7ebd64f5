"""A source that reprints another is no independent one."""

import django.db.models.deletion
from django.db import migrations, models

OPTIONS = {
    "blank": True,
    "help_text": "转载不算独立来源",
    "null": True,
    "to": "entities.source",
    "verbose_name": "转载自",
}


class Migration(migrations.Migration):
    dependencies = [("entities", "0006_part_histories")]

    operations = [
        migrations.AddField(
            model_name="historicalsource",
            name="reprint_of",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                **OPTIONS,
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="reprint_of",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="reprints",
                **OPTIONS,
            ),
        ),
    ]
