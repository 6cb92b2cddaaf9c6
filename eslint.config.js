import js from "@eslint/js";
import globals from "globals";

const READABLE = {
  // It counts each `?.`, `??` and default: 12 here is 10 elsewhere.
  complexity: ["error", 12],
  "no-unused-vars": ["error", { ignoreRestSiblings: true, varsIgnorePattern: "^_$" }],
  "no-restricted-syntax": [
    "error",
    {
      // The generator reads the texts of scripts from the scripts (generator/language/interface/scripts.py).
      selector: "CallExpression[callee.name='say'] > :not(Literal):first-child, CallExpression[callee.property.name='say'] > TemplateLiteral:first-child",
      message: "say() takes a German text as it stands, or nobody can translate it.",
    },
  ],
  eqeqeq: "error",
  "no-var": "error",
  "prefer-const": "error",
};

export default [
  { ignores: ["**/vendor/", ".venv/", ".cache/", "build/", "site/"] },
  js.configs.recommended,
  { files: ["site_overrides/assets/js/**/*.js"], languageOptions: { globals: globals.browser }, rules: READABLE },
  {
    // Parts of app.js: they share one block, and `app`.
    files: ["site_overrides/assets/js/**/at-once.js", "site_overrides/assets/js/app/*.js", "site_overrides/assets/js/quick-exit/*.js"],
    languageOptions: { sourceType: "script", globals: { ...globals.browser, app: "readonly" } },
    rules: { "no-redeclare": "off", "no-unused-vars": ["error", { varsIgnorePattern: "^app$" }] },
  },
  { files: ["generator/edge/preview/live.js"], languageOptions: { sourceType: "script", globals: globals.browser }, rules: READABLE },
  { files: ["site_overrides/sw.js"], languageOptions: { sourceType: "script", globals: globals.serviceworker }, rules: READABLE },
  { files: ["tests/js/**/*.js", "bench/lighthouse/*.js", "eslint.config.js"], languageOptions: { globals: globals.nodeBuiltin } },
];
