using System.Text.Encodings.Web;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Shows the forms of a page, and lets nobody send them who may not: what they typed would be lost at the refusal. The page says so by <see cref="Pages.AppPage.ToChange"/>.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class ReadOnlyFormTagHelper(Texts texts) : TagHelper
{
    /// <summary>Key of the answer in the data of the view; false makes forms read only.</summary>
    internal const string MayChange = "MayChange";

    /// <summary>The HTTP method of the form.</summary>
    public string Method { get; set; } = "";

    /// <summary>The view that the form stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // After the antiforgery token was added.
    /// <inheritdoc/>
    public override int Order => 1000;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("method", Method);
        // The forms around the page, such as signing out, are everybody's.
        if (ViewContext.ViewData[MayChange] is not false || !Method.Equals("post", StringComparison.OrdinalIgnoreCase) || ViewContext.ExecutingFilePath?.Contains("/Shared/", StringComparison.Ordinal) == true)
        {
            return;
        }

        var first = ViewContext.ViewData["SaidReadOnly"] is not true;
        ViewContext.ViewData["SaidReadOnly"] = true;
        output.PreContent.AppendHtml($"{(first ? $"<p class=\"alert\">{HtmlEncoder.Default.Encode(texts["You may look at this, and not change it. Ask an organiser of the event."])}</p>" : "")}<fieldset class=\"as-shown\" disabled>");
        output.PostContent.AppendHtml("</fieldset>");
    }
}
