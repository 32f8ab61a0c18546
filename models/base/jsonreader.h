#pragma once
#include <cstdint>
#include <string_view>

namespace cunwu {

/// Hears what readJson() reads. Each call returns false to refuse and stop.
class JsonSink {
public:
    virtual ~JsonSink() = default;
    virtual bool null() = 0;
    virtual bool integer(std::int64_t value) = 0;
    virtual bool text(std::string_view utf8) = 0; ///< valid until the call returns
    virtual bool key(std::string_view utf8) = 0;  ///< of an object's next value
    virtual bool beginObject() = 0;
    virtual bool endObject() = 0;
    virtual bool beginArray() = 0;
    virtual bool endArray() = 0;
};

/// Reads exactly one JSON value of well-formed UTF-8, of any depth without recursion. Journal and packages know
/// neither fractions nor booleans: those are refused, as are integers beyond 64 bits. Any thread. False when refused.
bool readJson(std::string_view json, JsonSink& sink);

} // namespace cunwu
