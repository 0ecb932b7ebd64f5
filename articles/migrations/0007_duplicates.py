"""Articles of much the same text, and what a person says of them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0006_settlements"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='is_left_out',
            field=models.BooleanField(default=False, help_text='是重复文章，不再审核', verbose_name='不用'),
        ),
        migrations.AlterField(
            model_name='article',
            name='duplicate_of',
            field=models.ForeignKey(blank=True, help_text='同一组的第一篇；由重复文章的选择得出', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='duplicates', to='articles.article', verbose_name='与之重复'),
        ),
        migrations.CreateModel(
            name='Likeness',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('same', '正文相同'), ('near', '正文近似'), ('part', '一篇是另一篇的节选')], max_length=10, verbose_name='种类')),
                ('share', models.PositiveSmallIntegerField(help_text='较短一篇中相同部分的百分比', verbose_name='相同比例')),
                ('choice', models.CharField(choices=[('open', '待定'), ('independent', '各自独立'), ('reprint', '是转载'), ('left_out', '不用这一篇')], default='open', max_length=12, verbose_name='选择')),
                ('chosen_at', models.DateTimeField(blank=True, null=True, verbose_name='选择时间')),
                ('found_at', models.DateTimeField(auto_now_add=True, verbose_name='发现时间')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='likenesses', to='articles.article', verbose_name='文章')),
                ('chosen_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='选择人')),
                ('earlier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='later_likenesses', to='articles.article', verbose_name='先有的文章')),
            ],
            options={
                'verbose_name': '重复文章',
                'verbose_name_plural': '重复文章',
                'ordering': ['-share', 'earlier_id'],
                'constraints': [
                    models.UniqueConstraint(fields=('article', 'earlier'), name='likeness_once', violation_error_message='这两篇文章已经关联。'),
                    models.CheckConstraint(condition=Q(earlier__lt=F('article')), name='likeness_earlier_first', violation_error_message='先有的文章须在前。'),
                    models.CheckConstraint(condition=Q(share__lte=100), name='likeness_share', violation_error_message='比例不超过100。'),
                    models.CheckConstraint(
                        condition=Q(choice='open', chosen_at__isnull=True) | (~Q(choice='open') & Q(chosen_at__isnull=False)),
                        name='likeness_chosen_with_time',
                        violation_error_message='已选择的须有时间，待定的不能有。',
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name='TextKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField()),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='text_keys', to='articles.article')),
            ],
            options={
                'verbose_name': '正文指纹',
                'verbose_name_plural': '正文指纹',
                'constraints': [models.UniqueConstraint(fields=('key', 'article'), name='textkey_once', violation_error_message='这篇文章已有这个指纹。')],
            },
        ),
    ]
