import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("entities", "0007_source_reprint_of"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ErrorReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("kind", models.CharField(max_length=20, verbose_name="种类")),
                ("object_id", models.PositiveBigIntegerField(verbose_name="编号")),
                ("fact_label", models.CharField(max_length=300, verbose_name="事实")),
                ("address", models.CharField(max_length=500, verbose_name="网址")),
                (
                    "field",
                    models.CharField(blank=True, max_length=30, verbose_name="内容"),
                ),
                ("message", models.TextField(verbose_name="说明")),
                (
                    "evidence_url",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="依据链接"
                    ),
                ),
                (
                    "contact",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="联系方式"
                    ),
                ),
                (
                    "sender",
                    models.CharField(
                        blank=True,
                        editable=False,
                        help_text="只为限次数：地址的散列，每天不同，次日清除",
                        max_length=32,
                        verbose_name="来信者",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("waiting", "待处理"), ("resolved", "已处理")],
                        default="waiting",
                        max_length=10,
                        verbose_name="状态",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="处理结果")),
                (
                    "resolved_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="处理时间"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(auto_now_add=True, verbose_name="来信时间"),
                ),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resolved_reports",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="处理人",
                    ),
                ),
            ],
            options={
                "verbose_name": "纠错",
                "verbose_name_plural": "纠错",
                "ordering": ["-created_at", "-id"],
                "indexes": [
                    models.Index(
                        fields=["status", "-created_at"], name="errorreport_status"
                    ),
                    models.Index(fields=["created_at"], name="errorreport_created"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("resolved_at__isnull", True), ("status", "waiting")
                            ),
                            models.Q(
                                ("resolved_at__isnull", False), ("status", "resolved")
                            ),
                            _connector="OR",
                        ),
                        name="errorreport_resolved",
                        violation_error_message="已处理的须有处理时间。",
                    )
                ],
            },
        ),
    ]
