"""Words of people in danger: from the content's lists to rules, and whether a question holds one (ADR 0020).

`match.py` is the twin of `site_overrides/assets/js/crisis/crisis-core.js`; a test compares both over every word of the lists.
"""
