using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;

namespace EventsHub.Forms.Domain;

/// <summary>The questions of an event: those that people are asked, in versions that never change, and those that organisers prepare. Changing a form never touches what was answered.</summary>
public sealed class Form : AggregateRoot
{
    private readonly List<FormVersion> _versions = [];

    private Form()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>What is prepared, as a document (<see cref="FormContent"/>).</summary>
    public string Document { get; private set; } = FormContent.Empty.ToString();

    /// <summary>The versions that were put in use; none before the first.</summary>
    public IReadOnlyList<FormVersion> Versions => _versions;

    /// <summary>What is prepared.</summary>
    public FormContent Prepared => FormContent.Of(Document);

    /// <summary>What people are asked.</summary>
    public EventForm InUse => _versions.MaxBy(version => version.Number) is { } latest ? new(latest.Number, latest.Content) : EventForm.None;

    /// <summary>True when something is prepared that people are not asked yet.</summary>
    public bool IsAhead => Document != InUse.Content.ToString();

    /// <summary>Makes the form of an event, which asks nothing of its own.</summary>
    public static Form For(Guid eventId) => new() { EventId = eventId };

    /// <summary>Adds a question, at the end, or changes the one with a key.</summary>
    /// <param name="key">The key of the question to change; null to add one.</param>
    /// <param name="question">The question from now on.</param>
    /// <param name="event">The event, read with its products.</param>
    /// <exception cref="DomainRuleException">It cannot be asked so.</exception>
    public void Put(string? key, Question question, HostedEvent @event)
    {
        var content = Prepared;
        List<Question> questions = [.. content.Questions];
        var at = key is null ? -1 : questions.FindIndex(other => other.Key == key);
        if (key is not null && at < 0)
        {
            throw NoSuchQuestion();
        }

        questions.RemoveRange(at < 0 ? questions.Count : at, at < 0 ? 0 : 1);
        questions.Insert(at < 0 ? questions.Count : at, question);
        Prepare(content with { Questions = questions }, @event, at < 0 ? questions.Count - 1 : at);
    }

    /// <summary>Moves a question to another place.</summary>
    /// <param name="key">The key of the question.</param>
    /// <param name="position">Its place from now on, from 0; beyond the ends it goes to the end.</param>
    /// <param name="event">The event, read with its products.</param>
    /// <exception cref="DomainRuleException">There is no such question, or a condition would look at a question that comes later.</exception>
    public void Move(string key, int position, HostedEvent @event)
    {
        var content = Prepared;
        List<Question> questions = [.. content.Questions];
        var question = questions.Find(other => other.Key == key) ?? throw NoSuchQuestion();
        questions.Remove(question);
        questions.Insert(Math.Clamp(position, 0, questions.Count), question);
        Prepare(content with { Questions = questions }, @event);
    }

    /// <summary>Asks a question no longer.</summary>
    /// <exception cref="DomainRuleException">There is no such question, or a condition looks at it.</exception>
    public void Remove(string key, HostedEvent @event)
    {
        var content = Prepared;
        var question = content.Find(key) ?? throw NoSuchQuestion();
        var dependent = content.Questions.FirstOrDefault(other => other.When?.Terms.Any(term => term.Question == key) == true);
        Refuse(dependent is not null, "form.in-condition", "The question {0} is asked only after an answer to this one. Change that condition first.", null, dependent?.Label.In(@event.MainLanguage) ?? "");
        Prepare(content with { Questions = [.. content.Questions.Where(other => other != question)] }, @event);
    }

    /// <summary>Says how the form asks for what every event knows of.</summary>
    public void AskFor(StandardFields fields, HostedEvent @event) => Prepare(Prepared with { Fields = fields }, @event);

    /// <summary>Prepares a whole form in place of what was prepared.</summary>
    /// <exception cref="DomainRuleException">It cannot be asked so. The field says where, such as <c>Questions[2].Label</c>.</exception>
    public void Prepare(FormContent content, HostedEvent @event) => Prepare(content, @event, null);

    /// <summary>Asks people what is prepared, from now on. When it is what they are asked already, nothing happens.</summary>
    /// <exception cref="DomainRuleException">An option that comes with an answer is gone meanwhile.</exception>
    public void PutInUse(HostedEvent @event, DateTime utc)
    {
        if (!IsAhead)
        {
            return;
        }

        Prepare(Prepared, @event);
        _versions.Add(FormVersion.Of(this, _versions.Count + 1, Document, utc));
        Raise(new FormPutInUse(EventId, Id));
    }

    /// <summary>Forgets what was prepared, and begins again with what people are asked.</summary>
    public void GoBack() => Document = InUse.Content.ToString();

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (change != RootChange.Removed)
        {
            Raise(new FormChanged(EventId, Id));
        }
    }

    private void Prepare(FormContent content, HostedEvent @event, int? changed)
    {
        FormRules.Check(content, @event, InUse.Content, changed);
        var document = content.ToString();
        Refuse(document.Length > FormContent.MaxLength, "form.too-long", "The form is too long. Shorten its texts, or take out a question.", null);
        Document = document;
    }

    private static DomainRuleException NoSuchQuestion() => new("form.no-question", "This question is not in the form any more. Load the page again.");

    private static void Refuse(bool broken, string code, string text, string? field, params object[] args)
    {
        if (broken)
        {
            throw new DomainRuleException(code, text, args) { Field = field };
        }
    }
}
