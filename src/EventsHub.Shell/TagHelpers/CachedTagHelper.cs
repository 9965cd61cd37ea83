using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Caches a fragment of a page under a key: <c>&lt;cached key="@Model.ContentKey"&gt;…&lt;/cached&gt;</c>. Without a key the fragment is rendered every
/// time.</summary>
public sealed partial class CachedTagHelper(CachedAnswers answers, HtmlEncoder encoder) : TagHelper
{
    public string? Key { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        // Razor passes null to an attribute as an empty string.
        if (string.IsNullOrEmpty(Key))
        {
            return;
        }

        var part = answers.Part(Key);
        if (part is null)
        {
            part = Indentation().Replace((await output.GetChildContentAsync(encoder)).GetContent(encoder), "\n");
            answers.Keep(Key, part);
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
