using EventsHub.Documents.Badges.Templates;
using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Domain;

/// <summary>Says in words why the document of a template is refused.</summary>
internal static class TemplateFaults
{
    public static DomainRuleException ToRule(this FaceTemplateException refused)
    {
        object[] args = refused.Place.Length == 0 ? [.. refused.Values] : [refused.Place, .. refused.Values];
        return refused.Fault switch
        {
            FaceTemplateFault.TooLong => Rule("template.too-long", "The file is longer than {0} characters, so it is no template of a badge.", args),
            FaceTemplateFault.NotJson => Rule("template.not-json", "Line {0}: this is not JSON. A comma, a quotation mark or a bracket is missing or too much near here.", args),
            FaceTemplateFault.UnknownFormat => Rule("template.format", "At {0} stands another format than {1}, the one that this version reads. Have the template made again, or use a newer EventsHub.", args),
            FaceTemplateFault.WrongKind when refused.Place.Length == 0 => Rule("template.kind", "The file is no template of a badge. Begin with one that comes with EventsHub.", args),
            FaceTemplateFault.WrongKind => Rule("template.kind", "At {0} stands another kind of value. Write it like {1}.", args),
            FaceTemplateFault.Missing => Rule("template.missing", "The template lacks {0}. Add it.", args),
            FaceTemplateFault.Duplicate => Rule("template.twice", "In the template {0} stands twice. Keep one of them.", args),
            FaceTemplateFault.UnknownProperty => Rule("template.property", "In the template {0} means nothing. What may stand there: {1}.", args),
            FaceTemplateFault.UnknownElement => Rule("template.element", "There is no such element as {0} says. There are: {1}.", args),
            FaceTemplateFault.UnknownWord => Rule("template.word", "What stands at {0} means nothing. Write one of these: {1}.", args),
            FaceTemplateFault.UnknownPlaceholder => Rule("template.placeholder", "At {0} there is no placeholder {1}. What may stand there: {2}.", args),
            FaceTemplateFault.OutOfRange => Rule("template.range", "The number at {0} must be from {1} to {2}.", args),
            FaceTemplateFault.TooMany => Rule("template.too-much", "Too much stands at {0}: at most {1} elements, texts or characters.", args),
            FaceTemplateFault.OutsidePage => Rule("template.outside", "The element at {0} leaves the badge of {1} × {2} mm. Move it, or make it smaller.", args),
            FaceTemplateFault.NoRoom => Rule("template.no-room", "At {0} the texts need {1} mm even when they are small, and there are {2} mm. Make the element higher, or the texts smaller.", args),
            FaceTemplateFault.TextTooSmall => Rule("template.text-small", "The text at {0} is too small to be read. Make it {1} points at least.", args),
            _ => Rule("template.code-small", "The code at {0} is too small to be scanned, or not square. Make it {1} × {1} mm at least.", args),
        };
    }

    private static DomainRuleException Rule(string code, string text, object[] args) => new(code, text, args) { Field = "Template.Document" };
}
