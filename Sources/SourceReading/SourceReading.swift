// The only code that reads a site's folder.
