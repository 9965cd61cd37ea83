namespace EventsHub.Kernel.Domain;

/// <summary>An entity with stored columns for searching or sorting that are computed from its other properties.</summary>
public interface IIndexed
{
    /// <summary>Recomputes those columns. Called before every save for each row that was added or changed.</summary>
    void Index();
}
