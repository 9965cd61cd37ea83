using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Web.TagHelpers;

/// <summary>A part of a page that is made once for each mark: <c>&lt;kept mark="@Model.Mark"&gt;…&lt;/kept&gt;</c>. Without a mark it is made every time.</summary>
public sealed class KeptTagHelper(KeptAnswers kept, HtmlEncoder encoder) : TagHelper
{
    /// <summary>Names everything that the part depends on.</summary>
    public string? Mark { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        // Razor makes an empty text of no text.
        if (string.IsNullOrEmpty(Mark))
        {
            return;
        }

        var part = kept.Part(Mark);
        if (part is null)
        {
            part = (await output.GetChildContentAsync(encoder)).GetContent(encoder);
            kept.Keep(Mark, part);
        }

        output.Content.SetHtmlContent(part);
    }
}
