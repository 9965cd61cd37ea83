using System.Globalization;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Links to the pages of a long list. The page number is the query parameter <c>p</c>, because "page" is reserved by routing; all other
/// parameters are kept.</summary>
[HtmlTargetElement("page-nav", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageNavTagHelper(Texts texts) : TagHelper
{
    /// <summary>Number of the page shown, from 1.</summary>
    public int Current { get; set; } = 1;

    public int Total { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-nav");
        output.Attributes.SetAttribute("aria-label", texts["Pages of this list"].Value);
        var list = FieldTagHelper.Element("ul");
        if (Current > 1)
        {
            list.InnerHtml.AppendHtml(Item(Link(Current - 1, texts["Previous"], "prev")));
        }

        var before = 0;
        foreach (var number in Enumerable.Range(1, Total).Where(n => n == 1 || n == Total || Math.Abs(n - Current) <= 2))
        {
            if (number > before + 1)
            {
                var gap = FieldTagHelper.Element("span");
                gap.InnerHtml.Append("…");
                list.InnerHtml.AppendHtml(Item(gap));
            }

            list.InnerHtml.AppendHtml(Item(Link(number, number.ToString(CultureInfo.CurrentCulture))));
            before = number;
        }

        if (Current < Total)
        {
            list.InnerHtml.AppendHtml(Item(Link(Current + 1, texts["Next"], "next")));
        }

        output.Content.AppendHtml(list);
    }

    private static TagBuilder Item(IHtmlContent content)
    {
        var item = FieldTagHelper.Element("li");
        item.InnerHtml.AppendHtml(content);
        return item;
    }

    private TagBuilder Link(int number, string text, string? rel = null)
    {
        var link = FieldTagHelper.Element("a");
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query
            .Where(entry => entry.Key is not "p")
            .SelectMany(entry => entry.Value, (entry, value) => KeyValuePair.Create(entry.Key, value ?? "")))
        {
            { "p", number.ToString(CultureInfo.InvariantCulture) },
        };
        link.Attributes["href"] = request.PathBase + request.Path + query.ToQueryString().ToUriComponent();
        if (rel is not null)
        {
            link.Attributes["rel"] = rel;
        }
        else if (number == Current)
        {
            link.Attributes["aria-current"] = "page";
        }

        link.InnerHtml.Append(text);
        return link;
    }
}
