using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace EventsHub.Shell.TagHelpers;

/// <summary>Input fields for a text in all languages of the event, side by side:
/// <c>&lt;text-fields for="Room.Name" languages="Model.Languages" label="…" /&gt;</c>. Only the main language, which comes first, can be required.
/// Other attributes are passed on to every field.</summary>
[HtmlTargetElement("text-fields", Attributes = "for,languages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldsTagHelper(Texts texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>BCP 47 tags, the main language first.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>"textarea" for several lines; null for a single line.</summary>
    public string? Type { get; set; }

    public bool Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var extra = output.Attributes.ToList();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "text-fields");
        var typed = For.Model as IReadOnlyDictionary<string, string?>;
        foreach (var language in Languages)
        {
            var field = new FieldTagHelper(texts)
            {
                For = new($"{For.Name}[{language}]", For.ModelExplorer.GetExplorerForExpression(typeof(string), typed?.GetValueOrDefault(language))),
                Label = Languages.Count == 1 ? Label : $"{Label} – {Kernel.Text.Languages.NativeName(language)}",
                Hint = Hint,
                Type = Type,
                Required = Required && language == Languages[0],
                ViewContext = ViewContext,
            };
            var inner = new TagHelperOutput(
                "field", [new("lang", language), new("dir", Kernel.Text.Languages.Direction(language)), .. extra],
                (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
            field.Process(context, inner);
            output.Content.AppendHtml(inner);
        }
    }
}
