using System.Security.Cryptography;
using System.Text.Json;
using EventsHub.Badges.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Domain;

/// <summary>What the badges of an event look like, beside the drawings that come with EventsHub.</summary>
public sealed class BadgeTemplate : AggregateRoot
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 60;

    /// <summary>The largest number of templates of one event.</summary>
    public const int MaxOfEvent = 20;

    /// <summary>The names by which those that come with EventsHub are asked for.</summary>
    public const string A6Name = "A6", CardName = "card";

    /// <summary>Stands in place of the id of a template for those that come with EventsHub.</summary>
    public static readonly Guid Standard = Guid.Empty;

    private FaceTemplate? _face;

    private BadgeTemplate()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The name by which people choose it; unique in the event.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The document that says it all, as it was given.</summary>
    public string Document { get; private set; } = "";

    /// <summary>What the document says.</summary>
    public FaceTemplate Face => _face ??= FaceTemplate.Read(Document);

    /// <summary>The same for two documents that differ in blanks and line breaks only, in hexadecimal digits.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(JsonElement.Parse(Document))));

    /// <summary>Makes a template, to be described by <see cref="Describe"/> and <see cref="Draw"/>.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="there">How many templates the event has already.</param>
    /// <exception cref="DomainRuleException">The event has <see cref="MaxOfEvent"/> already.</exception>
    public static BadgeTemplate For(Guid eventId, int there)
    {
        Refuse(there >= MaxOfEvent, "template.too-many", "An event has at most {0} templates of its own. Delete one that nobody uses.", "Template.Name", MaxOfEvent);
        return new() { EventId = eventId };
    }

    /// <summary>Says what it is called.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="others">The names of the event's other templates.</param>
    /// <exception cref="DomainRuleException">It has no name, a name too long, or that of another template.</exception>
    public void Describe(string name, IEnumerable<string> others)
    {
        var clean = name.Trim();
        Refuse(clean.Length is 0 or > MaxName, "template.name", "Give a name of at most {0} characters.", "Template.Name", MaxName);
        Refuse(
            others.Concat([PrintRun.StandardTemplate, A6Name, CardName]).Contains(clean, StringComparer.OrdinalIgnoreCase), "template.name-taken", "Another template has the name {0}.", "Template.Name", clean);
        Name = clean;
    }

    /// <summary>Says what badges look like.</summary>
    /// <param name="document">The document of the template.</param>
    /// <exception cref="DomainRuleException">The document cannot be used; the message says why and where.</exception>
    public void Draw(string document)
    {
        try
        {
            (_face, Document) = (FaceTemplate.Read(document), document);
        }
        catch (FaceTemplateException refused)
        {
            throw refused.ToRule();
        }
    }

    /// <summary>Makes sure that badges of it can be printed on a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="layout">The arrangement that comes with EventsHub; null for a sheet of the event's own, on which a badge is scaled.</param>
    /// <exception cref="DomainRuleException">The paper is for badges of another size, or the code would become too small to be scanned.</exception>
    public void CheckOn(BadgePaper paper, BadgeLayout? layout)
    {
        Refuse(
            layout is not null && !Face.HasSizeOf(paper), "template.paper",
            "The template {0} is for badges of {1} × {2} mm, and this paper is for badges of {3} × {4} mm. Choose a paper of that size, or a sheet of labels of your own: on it, badges are scaled.", "Template", Name,
            Face.Width, Face.Height, paper.BadgeWidth, paper.BadgeHeight);
        var code = Face.SmallestCode * Face.ScaleOn(paper);
        Refuse(
            code < FaceTemplate.MinCode, "template.code-on-paper", "On this sheet the code of the template {0} would be {1} mm wide, and {2} mm are needed to scan it. Choose larger labels, or make the code larger.", "Template",
            Name, Math.Round(code ?? 0, 1), FaceTemplate.MinCode);
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(change == RootChange.Removed ? new BadgeTemplateRemoved(EventId, Id) : new BadgeTemplateChanged(EventId, Id));

    private static void Refuse(bool broken, string code, string text, string field, params object[] args)
    {
        if (broken)
        {
            throw new DomainRuleException(code, text, args) { Field = field };
        }
    }
}
