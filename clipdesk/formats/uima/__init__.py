"""UIMA's CAS as XMI and as JSON, and the project exports of INCEpTION, which hold them."""
