"""`python -m clipdesk`."""

from clipdesk.bootstrap import main

if __name__ == "__main__":
    raise SystemExit(main())
