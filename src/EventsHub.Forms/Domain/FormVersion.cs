using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;

namespace EventsHub.Forms.Domain;

/// <summary>What a form has asked people from some time on. It is never changed, so that every answer keeps the question as it was asked.</summary>
public sealed class FormVersion : Entity
{
    private FormVersion()
    {
    }

    /// <summary>Id of the form.</summary>
    public Guid FormId { get; private set; }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Its number in the form, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What it asks, as a document (<see cref="FormContent"/>).</summary>
    public string Document { get; private set; } = "";

    /// <summary>When it was put in use (UTC).</summary>
    public DateTime InUseFrom { get; private set; }

    /// <summary>What it asks.</summary>
    public FormContent Content => FormContent.Of(Document);

    internal static FormVersion Of(Form form, int number, string document, DateTime utc) => new() { FormId = form.Id, EventId = form.EventId, Number = number, Document = document, InUseFrom = utc };
}
