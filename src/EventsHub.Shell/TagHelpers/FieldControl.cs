using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Renders the input element of a field with its value: what was typed, otherwise the value from the model.</summary>
internal sealed class FieldControl
{
    private readonly FieldTagHelper helper;
    private readonly string name;
    private readonly string inputType;
    private readonly string[] values;

    private FieldControl(FieldTagHelper helper)
    {
        this.helper = helper;
        name = helper.ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(helper.For.Name);
        Id = TagBuilder.CreateSanitizedId(name, "_");
        (Kind, inputType) = KindOf(helper);
        var state = helper.ViewContext.ViewData.ModelState.GetValueOrDefault(name);
        Error = state?.Errors.Select(e => e.ErrorMessage).FirstOrDefault(m => m.Length > 0);
        values = state?.RawValue is not null ? Typed(state) : Held(helper.For.Model);
    }

    public string Id { get; }

    public ControlKind Kind { get; }

    public string? Error { get; }

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    public string? DescribedBy => (string.IsNullOrEmpty(helper.Hint), Error) switch
    {
        (true, null) => null,
        (false, null) => HintId,
        (true, _) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };

    public static FieldControl Of(FieldTagHelper helper) => new(helper);

    public IHtmlContent Render(IReadOnlyList<TagHelperAttribute> extra) => Kind switch
    {
        ControlKind.Textarea => Textarea(extra),
        ControlKind.Select => Select(extra),
        ControlKind.Radio => Choices("radio"),
        ControlKind.Checkboxes => Choices("checkbox"),
        ControlKind.Checkbox => Checkbox(extra),
        _ => Input(extra),
    };

    private static (ControlKind Kind, string InputType) KindOf(FieldTagHelper helper)
    {
        var type = Nullable.GetUnderlyingType(helper.For.ModelExplorer.ModelType) ?? helper.For.ModelExplorer.ModelType;
        return helper.Type switch
        {
            "textarea" => (ControlKind.Textarea, ""),
            "select" => (ControlKind.Select, ""),
            "radio" => (ControlKind.Radio, ""),
            "checkboxes" => (ControlKind.Checkboxes, ""),
            "checkbox" => (ControlKind.Checkbox, ""),
            { } given => (ControlKind.Input, given),
            _ when type == typeof(bool) => (ControlKind.Checkbox, ""),
            _ when helper.Options is not null => (ControlKind.Select, ""),
            _ when type == typeof(DateOnly) => (ControlKind.Input, "date"),
            _ when type == typeof(TimeOnly) => (ControlKind.Input, "time"),
            _ when type == typeof(DateTime) => (ControlKind.Input, "datetime-local"),
            _ when typeof(IFormFile).IsAssignableFrom(type) => (ControlKind.Input, "file"),
            _ when type.IsPrimitive || type == typeof(decimal) => (ControlKind.Input, "number"),
            _ => (ControlKind.Input, "text"),
        };
    }

    private TagBuilder Control(string tag, IReadOnlyList<TagHelperAttribute> extra)
    {
        var control = FieldTagHelper.Element(tag, Kind == ControlKind.Checkbox ? null : "control");
        foreach (var attribute in extra)
        {
            control.Attributes[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : Text(attribute.Value);
        }

        control.Attributes["id"] = Id;
        control.Attributes["name"] = name;
        if (helper.Required)
        {
            control.Attributes["required"] = "";
        }

        if (DescribedBy is { } describedBy)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        return control;
    }

    private TagBuilder Input(IReadOnlyList<TagHelperAttribute> extra)
    {
        var input = Control("input", extra);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = inputType;
        if (inputType == "number" && !input.Attributes.ContainsKey("step") && helper.For.ModelExplorer.ModelType is var type
            && (Nullable.GetUnderlyingType(type) ?? type) is var number && (number == typeof(decimal) || number == typeof(double)))
        {
            input.Attributes["step"] = "any";
        }

        // Passwords and files are never sent back to the browser.
        if (inputType is not ("password" or "file"))
        {
            input.Attributes["value"] = (values is [var value, ..] ? value : "");
        }

        return input;
    }

    private TagBuilder Textarea(IReadOnlyList<TagHelperAttribute> extra)
    {
        var textarea = Control("textarea", extra);
        textarea.Attributes.TryAdd("rows", "4");
        // Browsers drop a line break directly after the opening tag.
        textarea.InnerHtml.AppendHtml("\n").Append((values is [var value, ..] ? value : ""));
        return textarea;
    }

    private TagBuilder Select(IReadOnlyList<TagHelperAttribute> extra)
    {
        var select = Control("select", extra);
        if (helper.Empty is not null)
        {
            select.InnerHtml.AppendHtml(Option(new SelectListItem(helper.Empty, "")));
        }

        TagBuilder? group = null;
        SelectListGroup? current = null;
        foreach (var item in helper.Options ?? throw new InvalidOperationException($"The field {name} is a select and needs options."))
        {
            if (item.Group is null)
            {
                select.InnerHtml.AppendHtml(Option(item));
                continue;
            }

            if (item.Group != current)
            {
                current = item.Group;
                group = FieldTagHelper.Element("optgroup");
                group.Attributes["label"] = current.Name;
                select.InnerHtml.AppendHtml(group);
            }

            group!.InnerHtml.AppendHtml(Option(item));
        }

        return select;
    }

    private TagBuilder Option(SelectListItem item)
    {
        var option = FieldTagHelper.Element("option");
        option.Attributes["value"] = item.Value ?? item.Text;
        if (IsChosen(item))
        {
            option.Attributes["selected"] = "";
        }

        if (item.Disabled)
        {
            option.Attributes["disabled"] = "";
        }

        option.InnerHtml.Append(item.Text);
        return option;
    }

    private HtmlContentBuilder Choices(string type)
    {
        var rows = new HtmlContentBuilder();
        var n = 0;
        foreach (var item in helper.Options ?? throw new InvalidOperationException($"The field {name} offers choices and needs options."))
        {
            var input = FieldTagHelper.Element("input");
            input.TagRenderMode = TagRenderMode.SelfClosing;
            input.Attributes["type"] = type;
            input.Attributes["name"] = name;
            input.Attributes["value"] = item.Value ?? item.Text;
            input.Attributes["id"] = $"{Id}_{n++}";
            if (IsChosen(item))
            {
                input.Attributes["checked"] = "";
            }

            if (item.Disabled)
            {
                input.Attributes["disabled"] = "";
            }

            if (type == "radio" && helper.Required)
            {
                input.Attributes["required"] = "";
            }

            var label = FieldTagHelper.Element("label");
            label.Attributes["for"] = input.Attributes["id"];
            label.InnerHtml.Append(item.Text);
            var row = FieldTagHelper.Element("div", "choice");
            row.InnerHtml.AppendHtml(input).AppendHtml(label);
            rows.AppendHtml(row);
        }

        return rows;
    }

    private HtmlContentBuilder Checkbox(IReadOnlyList<TagHelperAttribute> extra)
    {
        var input = Control("input", extra);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (values.Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            input.Attributes["checked"] = "";
        }

        // Browsers do not submit an unchecked box. The hidden field tells the server that the box was on the form.
        var off = FieldTagHelper.Element("input");
        off.TagRenderMode = TagRenderMode.SelfClosing;
        off.Attributes["type"] = "hidden";
        off.Attributes["name"] = name;
        off.Attributes["value"] = "false";
        return (HtmlContentBuilder)new HtmlContentBuilder().AppendHtml(input).AppendHtml(off);
    }

    private bool IsChosen(SelectListItem item) => values.Length > 0 ? values.Contains(item.Value ?? item.Text) : item.Selected;

    private static string[] Typed(ModelStateEntry state) => state.RawValue switch
    {
        string[] several => several,
        var one => [Text(one)],
    };

    private static string[] Held(object? model) => model switch
    {
        null => [],
        string text => [text],
        IEnumerable several => [.. several.Cast<object?>().Select(Text)],
        _ => [Text(model)],
    };

    // The format that HTML inputs require: ISO 8601 dates, numbers with a decimal point.
    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        HtmlString html => html.Value ?? "",
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
