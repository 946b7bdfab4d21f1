"""Everything that touches the world: command line, pages, HTTP, files, storage and the worker process."""
