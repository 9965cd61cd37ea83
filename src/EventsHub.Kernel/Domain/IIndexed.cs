namespace EventsHub.Kernel.Domain;

/// <summary>Has properties that it is looked up or sorted by and that follow from others.</summary>
public interface IIndexed
{
    /// <summary>Brings them in step; the database context calls it before every save of a row that was added or changed.</summary>
    void Index();
}
