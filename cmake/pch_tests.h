#pragma once
#include "pch_ui.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
