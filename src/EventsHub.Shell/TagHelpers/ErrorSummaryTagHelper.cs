using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Lists all errors of a form at the top of the page, each linked to its field, and takes the focus. Renders nothing when there are
/// none.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(state => state.Value!.Errors.Select(error => (Field: state.Key, Message: error.ErrorMessage)))
            .Where(error => error.Message.Length > 0)
            .Distinct()
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert alert-danger error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "");

        var title = FieldTagHelper.Element("h2", "alert-title");
        title.InnerHtml.Append(texts.Count(errors.Count, "There is a problem", "There are {0} problems"));
        var list = FieldTagHelper.Element("ul");
        foreach (var (field, message) in errors)
        {
            var item = FieldTagHelper.Element("li");
            if (field.Length == 0)
            {
                item.InnerHtml.Append(message);
            }
            else
            {
                var link = FieldTagHelper.Element("a");
                link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, "_");
                link.InnerHtml.Append(message);
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(title).AppendHtml(list);
    }
}
