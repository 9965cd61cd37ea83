using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>A status label: <c>&lt;status-pill kind="success"&gt;Paid&lt;/status-pill&gt;</c>. The word carries the meaning; the colour only supports
/// it.</summary>
[HtmlTargetElement("status-pill")]
public sealed class StatusPillTagHelper : TagHelper
{
    /// <summary>"neutral", "info", "success", "warning" or "danger".</summary>
    public string Kind { get; set; } = "neutral";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"pill pill-{Kind}");
    }
}
