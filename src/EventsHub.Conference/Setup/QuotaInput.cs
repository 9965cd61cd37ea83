using EventsHub.Conference.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Setup;

/// <summary>A quota as it is typed on a page, sent to the API, or written in a file.</summary>
public sealed record QuotaInput
{
    /// <summary>A short stable name; made from the name when left empty on a page.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>How many places there are; null for no limit.</summary>
    public int? Size { get; set; }

    public static QuotaInput Of(Quota quota) => new() { Code = quota.Code, Name = quota.Name, Size = quota.Size };

    public void ApplyTo(Quota quota)
    {
        quota.Code = Code;
        quota.Name = CleanText.Line(Name);
        quota.Resize(Size);
    }
}
