"""Settings of the whole project; what varies comes from the environment."""

from pathlib import Path

from django.core.management.utils import get_random_secret_key
from django.urls import reverse_lazy
from import_export.formats.base_formats import CSV, JSON, XLSX

from parkdb.env import (
    read_bool,
    read_choice,
    read_database,
    read_int,
    read_list,
    read_path,
    read_required,
)

BASE_DIR = Path(__file__).resolve().parent.parent
DEBUG = read_bool("DEBUG", default=False)

# Applications

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "chartkick.django",  # for Chart.js among its static files
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "drf_spectacular",
    "import_export",
    "rest_framework",
    "simple_history",
    "parkdb.apps.ParkdbConfig",
    "parkdb.background.apps.BackgroundConfig",
    "entities.apps.EntitiesConfig",
    "articles.apps.ArticlesConfig",
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MIDDLEWARE = [
    "parkdb.middleware.add_content_security_policy",
    "parkdb.middleware.drain_request",
    "parkdb.middleware.refuse_oversized_request",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "parkdb.urls"
WSGI_APPLICATION = "parkdb.wsgi.application"

# API

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "ParkDB 园区数据库",
    "DESCRIPTION": "已确认的园区事实，只读，不必登录；每个事实附来源与原文。",
    "VERSION": "1",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "HonourLevelEnum": "entities.models.Honour.Level",
        "ParkLevelEnum": "entities.models.Park.Level",
    },
}

# Background work

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# How many worker processes gunicorn starts beside itself; 0: they run elsewhere,
# by `manage.py run_workers`, on as many machines as there are.
WORKERS = read_int("PARKDB_WORKERS", 1)
# A task that takes longer is stuck: its worker is ended, another takes it up.
TASK_SECONDS = read_int("PARKDB_TASK_SECONDS", 3600)

# Database

DATABASES = {"default": read_database("DATABASE_URL", BASE_DIR / "db.sqlite3")}

# Files

# What one file may be, and what reading or parsing it may take. Both are done in a
# process of its own, so that a hostile file ends that and nothing else.
MAX_UPLOAD_BYTES = read_int("PARKDB_MAX_UPLOAD_BYTES", 10 * 1024 * 1024)
MAX_PAGES = read_int("PARKDB_MAX_PAGES", 200)
MAX_CHARACTERS = read_int("PARKDB_MAX_CHARACTERS", 300_000)
MAX_PIXELS = read_int("PARKDB_MAX_PIXELS", 40_000_000)
MAX_SCANNED_PAGES = read_int("PARKDB_MAX_SCANNED_PAGES", 12)
FILE_SECONDS = read_int("PARKDB_FILE_SECONDS", 180)
FILE_MEGABYTES = read_int("PARKDB_FILE_MEGABYTES", 1536)
ISOLATION = read_bool("PARKDB_ISOLATION", default=True)

# Forms

FORM_RENDERER = "parkdb.forms.FormRenderer"

# Import and export

IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True  # off by default in the library
IMPORT_EXPORT_ESCAPE_ILLEGAL_CHARS_ON_EXPORT = True
IMPORT_EXPORT_FORMATS = [XLSX, CSV, JSON]
IMPORT_EXPORT_SKIP_ADMIN_ACTION_EXPORT_UI = False
IMPORT_EXPORT_USE_TRANSACTIONS = True
# Permissions follow the model's own: who may change rows may import them.
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "change"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "view"

# Language and time

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文")]
LOCALE_PATHS = [BASE_DIR / "locale"]  # what the libraries leave in English
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

# Logging

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line"},
    },
    "root": {
        "handlers": ["stderr"],
        "level": read_choice("PARKDB_LOG_LEVEL", LOG_LEVELS, "INFO"),
    },
    # Django's own handlers would mail errors and print only while debugging.
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
    },
}

# Login

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_REDIRECT_URL = reverse_lazy("admin:index")
LOGIN_URL = reverse_lazy("admin:login")

# Review

# On: nobody but a chief editor confirms what he uploaded himself.
SEPARATE_REVIEW = read_bool("PARKDB_SEPARATE_REVIEW", default=False)

# Security

HTTPS = read_bool("PARKDB_HTTPS", default=not DEBUG)
ALLOWED_HOSTS = read_list("ALLOWED_HOSTS", required=not DEBUG)
# A server needs a key that lasts; while debugging a fresh one will do.
SECRET_KEY = read_required("SECRET_KEY") if not DEBUG else get_random_secret_key()
CSRF_COOKIE_SECURE = HTTPS
CSRF_TRUSTED_ORIGINS = read_list("CSRF_TRUSTED_ORIGINS")
SECURE_HSTS_SECONDS = read_int("PARKDB_HSTS_SECONDS", 3600) if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
# How many proxies of our own add to X-Forwarded-For; 0: it is not believed.
PROXIES = read_int("PARKDB_PROXIES", 0)
X_FRAME_OPTIONS = "DENY"
# Scripts, styles and pictures come from this site alone; nothing runs inline.
CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

# Static files and uploads

# Off: files straight from the apps, without collectstatic (tests, debugging).
STATIC_MANIFEST = read_bool("PARKDB_STATIC_MANIFEST", default=not DEBUG)
STATIC_BACKEND = (
    "whitenoise.storage.CompressedManifestStaticFilesStorage"
    if STATIC_MANIFEST
    else "django.contrib.staticfiles.storage.StaticFilesStorage"
)
STATIC_ROOT = (
    read_path("PARKDB_STATIC_ROOT", BASE_DIR / "staticfiles")
    if STATIC_MANIFEST
    else None
)
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_BACKEND},
}
WHITENOISE_USE_FINDERS = not STATIC_MANIFEST
# Uploads are kept as they came and never served: no address leads to this folder.
MEDIA_ROOT = read_path("PARKDB_MEDIA_ROOT", BASE_DIR / "media")
# A file streams to disk, so that the form can refuse it in its own words; a
# request beyond this is refused whatever it holds.
MAX_REQUEST_BYTES = max(64 * 1024 * 1024, 2 * MAX_UPLOAD_BYTES)
# Pasted text is held in memory; its characters may grow threefold on the way.
DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * MAX_UPLOAD_BYTES + 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
DATA_UPLOAD_MAX_NUMBER_FILES = 1000
FILE_UPLOAD_PERMISSIONS = 0o640

# Templates

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
