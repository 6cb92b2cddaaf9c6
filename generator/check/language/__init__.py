"""How hard and how clear a German text is: the engines of the rules about language."""
