using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>A form field with label, hint, error and input element. The kind of input follows from the type of the model property, or from the
/// <c>type</c> attribute.</summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Texts texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>An HTML input type, or "textarea", "select", "radio", "checkboxes" or "checkbox"; null to derive it from the property.</summary>
    public string? Type { get; set; }

    public bool Required { get; set; }

    /// <summary>Options of a select, radio group or group of checkboxes.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Label of an empty first option, for a select that may be left unanswered.</summary>
    public string? Empty { get; set; }

    /// <summary>Shows the label only to screen readers, for example where a table heading already names the field.</summary>
    public bool LabelHidden { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = FieldControl.Of(this);
        var groups = control.Kind is ControlKind.Radio or ControlKind.Checkboxes;
        var extra = output.Attributes.Where(a => a.Name is not "class").ToList();
        var cssClass = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.Clear();
        output.TagName = groups ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", control.Error is null ? null : "field-invalid", cssClass }.Where(c => c is not null)));
        if (groups)
        {
            output.Attributes.SetAttribute("id", control.Id);
            output.Attributes.SetAttribute("tabindex", "-1");
            if (control.DescribedBy is { } describedBy)
            {
                output.Attributes.SetAttribute("aria-describedby", describedBy);
            }
        }

        var html = control.Render(extra);
        if (control.Kind == ControlKind.Checkbox)
        {
            var row = Element("div", "choice");
            row.InnerHtml.AppendHtml(html).AppendHtml(LabelOf(control, "label"));
            output.Content.AppendHtml(row).AppendHtml(HintOf(control)).AppendHtml(ErrorOf(control));
        }
        else
        {
            output.Content.AppendHtml(LabelOf(control, groups ? "legend" : "label"))
                .AppendHtml(HintOf(control)).AppendHtml(ErrorOf(control)).AppendHtml(html);
        }
    }

    private TagBuilder LabelOf(FieldControl control, string tag)
    {
        var label = Element(tag, LabelHidden ? "visually-hidden" : "label");
        if (tag == "label")
        {
            label.Attributes["for"] = control.Id;
        }

        label.InnerHtml.Append(Label);
        if (Required)
        {
            var mark = Element("span", "required");
            mark.InnerHtml.Append(" ").Append($"({texts["required"].Value})");
            label.InnerHtml.AppendHtml(mark);
        }

        return label;
    }

    private TagBuilder? HintOf(FieldControl control)
    {
        if (string.IsNullOrEmpty(Hint))
        {
            return null;
        }

        var hint = Element("p", "hint");
        hint.Attributes["id"] = control.HintId;
        hint.InnerHtml.Append(Hint);
        return hint;
    }

    private static TagBuilder? ErrorOf(FieldControl control)
    {
        if (control.Error is null)
        {
            return null;
        }

        var error = Element("p", "field-error");
        error.Attributes["id"] = control.ErrorId;
        error.InnerHtml.Append(control.Error);
        return error;
    }

    internal static TagBuilder Element(string tag, string? cssClass = null)
    {
        var element = new TagBuilder(tag);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        return element;
    }
}
