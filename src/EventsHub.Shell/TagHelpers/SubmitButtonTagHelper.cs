using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>A submit button. A script prevents submitting the form twice.</summary>
[HtmlTargetElement("submit-button")]
public sealed class SubmitButtonTagHelper : TagHelper
{
    /// <summary>"primary", "secondary", "danger" or "quiet".</summary>
    public string Kind { get; set; } = "primary";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("class", $"button button-{Kind} {output.Attributes["class"]?.Value}".TrimEnd());
    }
}
