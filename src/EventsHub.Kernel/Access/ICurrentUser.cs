namespace EventsHub.Kernel.Access;

/// <summary>Who sends a request.</summary>
public interface ICurrentUser
{
    /// <summary>The account signed in; null for a visitor.</summary>
    Guid? Id { get; }

    /// <summary>Whether it is the operator at the machine's own command line, who may do everything.</summary>
    bool IsOperator { get; }
}
