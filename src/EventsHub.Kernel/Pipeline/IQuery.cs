using MediatR;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Asks for knowledge. Changes nothing.</summary>
/// <typeparam name="TResult">What its sender learns.</typeparam>
public interface IQuery<out TResult> : IRequest<TResult>;
