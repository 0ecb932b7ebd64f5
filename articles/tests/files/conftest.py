# Scripts that want LibreOffice, Chromium and the extras; no tests and no examples.
collect_ignore = ["make_files.py", "make_formats.py"]
