using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>The message left by <c>AppPage.Flash</c>, shown once. Both layouts have it.</summary>
[HtmlTargetElement("flash", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FlashTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Merely reading it would answer with a cookie that deletes the message, and a page with a cookie is not kept for others.
        if (!ViewContext.HttpContext.Request.Cookies.ContainsKey(PagesSetup.FlashCookie) || ViewContext.TempData["Flash"] is not string message)
        {
            output.SuppressOutput();
            return;
        }

        var kind = Enum.TryParse<FlashKind>(ViewContext.TempData["FlashKind"] as string, out var known) ? known : FlashKind.Info;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"alert alert-{kind.ToString().ToLowerInvariant()} flash");
        output.Attributes.SetAttribute("role", kind == FlashKind.Danger ? "alert" : "status");
        output.Content.SetContent(message);
    }
}
