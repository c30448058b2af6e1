"""W3C Web Annotations as JSON-LD (w3.org/TR/annotation-model), with the texts they are about."""
