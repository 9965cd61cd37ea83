using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Caches a fragment of a page under a key: <c>&lt;kept mark="@Model.Mark"&gt;…&lt;/kept&gt;</c>. Without a key the fragment is rendered every
/// time.</summary>
public sealed partial class KeptTagHelper(KeptAnswers kept, HtmlEncoder encoder) : TagHelper
{
    public string? Mark { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        // Razor passes null to an attribute as an empty string.
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

    // Written to the response in one piece; Razor would copy a long string through hundreds of small buffers.
    private sealed class Part(string html) : IHtmlAsyncContent
    {
        public ValueTask WriteToAsync(TextWriter writer) => new(writer.WriteAsync(html));

        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);
    }

    // The fragment is sent many times, so the indentation of the template is removed.
    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Indentation();
}
