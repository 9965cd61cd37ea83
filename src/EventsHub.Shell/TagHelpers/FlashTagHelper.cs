using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Shows the message left by <c>AppPage.Flash</c> once. Used in both layouts.</summary>
[HtmlTargetElement("flash", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FlashTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Reading TempData sets a cookie even when there is no message, and responses that set cookies are not cached.
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
