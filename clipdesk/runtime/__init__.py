"""The machine: folders, shipped files, settings, logs, crash reports. Knows nothing of articles or projects."""
