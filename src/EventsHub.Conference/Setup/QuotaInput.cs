using EventsHub.Conference.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Setup;

/// <summary>A quota, as a form, the API or a file gives it.</summary>
public sealed record QuotaInput
{
    /// <summary>A short, stable code; the form makes one from the name when it is left empty.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The number of places; null for no limit.</summary>
    public int? Size { get; set; }

    public static QuotaInput Of(Quota quota) => new() { Code = quota.Code, Name = quota.Name, Size = quota.Size };

    /// <summary>Adds it to an event.</summary>
    public Quota AddTo(Event @event)
    {
        var quota = Quota.Of(Code, CleanText.Line(Name), Size);
        @event.Add(quota);
        return quota;
    }

    public void ApplyTo(Quota quota)
    {
        quota.Rename(Code, CleanText.Line(Name));
        quota.Resize(Size);
    }
}
