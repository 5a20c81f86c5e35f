"""A recommender behind an HTTP API: the stack and the templates that it deploys."""
