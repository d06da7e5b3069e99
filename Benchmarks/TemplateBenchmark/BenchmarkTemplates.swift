internal import Diagnostics
internal import Templating

/// The page as a theme would have it: a layout, a page and two partials.
enum BenchmarkTemplates {
  static let sources = [
    ("base.html", base), ("page.html", page), ("partials/paper.html", paper),
    ("partials/link.html", link),
  ].map { TemplateSource(name: $0, file: SourceFile(path: $0, text: $1)) }

  private static let base = """
    <!DOCTYPE html>
    <html lang="{{ site.language }}">
    <head><title>{% block title %}{{ site.title }}{% endblock %}</title></head>
    <body>
    <header><a href="{{ site.home_url }}">{{ site.title }}</a></header>
    <main>{% block main %}{% endblock %}</main>
    </body>
    </html>

    """

  private static let page = """
    {% extends "base.html" %}
    {% block main %}
    <nav><ol>
    {%- for paper in papers %}
    <li><a href="{{ paper.url }}">{{ paper.title }}</a></li>
    {%- endfor %}
    </ol></nav>
    {%- for paper in papers %}
    {% include "partials/paper.html" %}
    {%- endfor %}
    {% endblock %}
    """

  private static let paper = """
    <article class="paper" id="paper-{{ paper.number }}">
    <h2><a href="{{ paper.url }}">{{ paper.number }}. {{ paper.title }}</a></h2>
    <p class="authors">{{ paper.authors | join(", ") }}{% if paper.has_more_authors %} \
    {{ words.authors_etc }}{% endif %}{% if paper.affiliation %} ({{ paper.affiliation }})\
    {% endif %}</p>
    {%- if paper.rating %}
    <p class="rating" title="{{ paper.rating.stars }}/{{ paper.rating.scale }}">\
    {{ paper.rating.glyphs }}{% if paper.rating.word %} {{ paper.rating.word }}{% endif %}</p>
    {%- endif %}
    <ul class="links">
    {%- for link in paper.links %}
    <li>{% include "partials/link.html" %}</li>
    {%- endfor %}
    </ul>
    <p class="topics">{{ words.topics }}: {% for topic in paper.topics %}<span>{{ topic }}</span>\
    {% if not loop.last %} / {% endif %}{% endfor %}</p>
    {%- for section in paper.sections %}
    <section><h3>{{ section.label }}</h3>{{ section.content }}</section>
    {%- endfor %}
    </article>
    """

  private static let link = """
    <a class="{{ link.kind | lower }}" href="{{ link.url }}">{{ link.label }}</a>\
    {% if link.star_count is not none %} ⭐ {{ link.star_count }}{% endif %}
    """
}
