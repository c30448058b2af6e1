"""The review page: a corpus as one HTML file to read and judge offline, in any browser, without any script."""
