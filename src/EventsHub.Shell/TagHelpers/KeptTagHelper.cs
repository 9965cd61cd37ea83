using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>A part of a page that is made once for each mark: <c>&lt;kept mark="@Model.Mark"&gt;…&lt;/kept&gt;</c>. Without a mark it is made every time.</summary>
public sealed partial class KeptTagHelper(KeptAnswers kept, HtmlEncoder encoder) : TagHelper
{
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
            part = Indentation().Replace((await output.GetChildContentAsync(encoder)).GetContent(encoder), "\n");
            kept.Keep(Mark, part);
        }

        output.Content.SetHtmlContent(new Part(part));
    }

    // Handed to the response as it is: Razor would copy a long text through hundreds of small buffers.
    private sealed class Part(string html) : IHtmlAsyncContent
    {
        public ValueTask WriteToAsync(TextWriter writer) => new(writer.WriteAsync(html));

        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);
    }

    // Made once and sent often: the indentation of the template is left out.
    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Indentation();
}
